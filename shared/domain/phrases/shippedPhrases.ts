/**
 * The phrase book that comes with the program (handbook R7): said at a Chinese counter, with the meaning in English for a reader of the
 * English screen. `{称呼}`, `{项目}` and `{时间}` are filled from the open file where there is one.
 */
import type { PhraseKind } from './schema.ts'

/** A phrase that comes with the program. */
export interface ShippedPhrase {
  readonly id: string
  readonly kind: PhraseKind
  readonly text: string
  /** What it says, in English. */
  readonly meaning: string
}

const said = (kind: PhraseKind, lines: readonly (readonly [text: string, meaning: string])[]): ShippedPhrase[] =>
  lines.map(([text, meaning], index) => ({ id: `${kind}-${index + 1}`, kind, text, meaning }))

/** All of them, in the order of the kinds. Source: handbook R7. */
export const SHIPPED_PHRASES: readonly ShippedPhrase[] = [
  ...said('greeting', [
    ['{称呼}，您好！请问有什么可以帮您？', 'Hello! How may I help you?'],
    ['您好，{项目}客户服务中心，请讲。', 'Hello, customer service centre, go ahead please. (on the phone)'],
    ['早上好！今天降温，出门请多穿一点。', 'Good morning! It is colder today, please dress warmly.'],
    ['{称呼}，您下班啦，路上辛苦了。', 'Back from work? You must be tired.'],
    ['{称呼}，好久没见到您了，家里都好吧？', 'I have not seen you for a while; I hope all is well at home.'],
  ]),
  ...said('welcome', [
    ['{称呼}，欢迎您来到{项目}！', 'Welcome to our community!'],
    ['欢迎您回家！', 'Welcome home!'],
    ['欢迎光临，请这边坐，我给您倒杯水。', 'Welcome, please take a seat; let me bring you some water.'],
    ['欢迎您成为{项目}的业主，以后有事请随时找我们。', 'Welcome as a new owner; come to us at any time.'],
    [
      '欢迎来访，麻烦您先登记一下，我帮您联系业主。',
      'Welcome; please sign in first and I will call the owner for you.',
    ],
  ]),
  ...said('congratulation', [
    [
      '{称呼}，生日快乐！{项目}全体员工祝您身体健康、万事如意！',
      'Happy birthday! All of us wish you health and all the best. (birthday)',
    ],
    [
      '恭喜{称呼}新婚大喜！祝二位百年好合、永结同心！',
      'Congratulations on your wedding! A long and happy life together. (wedding)',
    ],
    ['{称呼}，新年好！祝您和家人新春快乐、阖家幸福！', 'Happy New Year to you and your family! (new year)'],
    ['恭喜{称呼}乔迁新居！祝您家和万事兴！', 'Congratulations on moving into your new home! (moving in)'],
    ['恭喜您家添了小宝宝！祝宝宝健康成长！', 'Congratulations on the new baby! (birth)'],
    ['{称呼}，节日快乐！祝您阖家团圆、平安喜乐！', 'Happy holiday! A joyful reunion to your family. (festival)'],
  ]),
  ...said('farewell', [
    ['{称呼}，您慢走，有事随时给我们打电话。', 'Take care; call us whenever you need anything.'],
    ['再见，祝您一路平安！', 'Goodbye, have a safe trip!'],
    ['外面下雨，您带把伞，用完还到前台就好。', 'It is raining; take an umbrella and return it to the desk later.'],
    ['材料都齐了，您不用再跑一趟。再见！', 'Your papers are complete; you need not come again. Goodbye!'],
    ['谢谢您来电，请您先挂机，再见。', 'Thank you for calling; please hang up first. Goodbye. (on the phone)'],
  ]),
  ...said('apology', [
    ['{称呼}，对不起，让您久等了。', 'I am sorry to have kept you waiting.'],
    ['非常抱歉给您添麻烦了，我马上处理。', 'I am very sorry for the trouble; I will deal with it at once.'],
    [
      '很抱歉，师傅没有按时到，我现在就催，{时间}前给您回话。',
      'I am sorry the technician is late; I will press them now and call you back by the time given.',
    ],
    ['实在对不起，这件事是我们没有做好，请您谅解。', 'We are truly sorry, we did not do this well. Please forgive us.'],
    ['抱歉打扰您休息了，只耽误您两分钟。', 'Sorry to disturb your rest; it will take only two minutes.'],
  ]),
  ...said('thanks', [
    ['谢谢{称呼}，感谢您的理解和支持！', 'Thank you for your understanding and support!'],
    ['感谢您的提醒，我们马上去看。', 'Thank you for letting us know; we will look at it at once.'],
    ['谢谢您的宝贵意见，我已经记下来了。', 'Thank you for your valuable advice; I have noted it down.'],
    ['谢谢您的配合。', 'Thank you for your cooperation.'],
    ['多谢您一直信任我们，这是我们应该做的。', 'Thank you for your trust; it is what we are here for.'],
  ]),
  ...said('answer', [
    [
      '好的，{称呼}，我记下了，马上为您转给工程部。',
      'Certainly, I have noted it and am passing it to engineering now.',
    ],
    ['没关系，这是我应该做的。', 'Not at all, it is my job.'],
    [
      '请您放心，这件事由我跟到底，{时间}前给您答复。',
      'Please be assured, I will follow this through and answer by the time given.',
    ],
    ['您说的我都听清楚了，我跟您核对一遍。', 'I have understood everything; let me go over it with you.'],
    [
      '这件事我现在答复不了，我问清楚马上给您回电话。',
      'I cannot answer this now; I will find out and call you right back.',
    ],
  ]),
  ...said('inquiry', [
    ['请问您怎么称呼？住哪一栋哪一室？', 'May I have your name, building and room please?'],
    ['{称呼}，您看师傅{时间}上门，方便吗？', 'Would it suit you if the technician came at the time given?'],
    ['请问除了这件事，还有别的需要我一起办吗？', 'Is there anything else I can do for you at the same time?'],
    ['上次报修的地方处理好了吗？您还满意吗？', 'Was the repair done properly? Are you satisfied?'],
    ['请问漏水的地方有没有关总阀？需要我现在教您关吗？', 'Has the main valve been shut? Shall I tell you how?'],
  ]),
  ...said('request', [
    ['麻烦您出示一下证件，我登记好马上还您。', 'Please show me your identity paper; I will return it at once.'],
    ['麻烦{称呼}在这里签个字。', 'Please sign here.'],
    ['请您稍等一下，我马上查。', 'One moment please, I will look it up.'],
    ['麻烦您把车挪一下，后面的车要出来，谢谢您。', 'Please move your car, the one behind has to leave. Thank you.'],
    ['中午 12 点到 2 点是休息时间，麻烦师傅先停一下施工。', 'It is rest time from 12 to 2; please pause the work.'],
  ]),
  ...said('suggestion', [
    [
      '{称呼}，您看这样行不行：我们先派人去看，再跟您定时间，好吗？',
      'May I suggest that we look at it first and then agree on a time?',
    ],
    ['要不您先坐一会儿，我一办好就叫您？', 'Would you like to sit down while I finish this?'],
    [
      '大件搬运最好避开上下班时间，走货梯更快，您看呢？',
      'Large things are best moved outside rush hours by the goods lift; what do you think?',
    ],
    [
      '这件事牵涉楼上邻居，我们先去沟通，有结果告诉您，可以吗？',
      'This concerns the neighbour upstairs; may we speak with them first and tell you the result?',
    ],
    [
      '下次您可以先打电话，我们把材料备好，您来一趟就办完。',
      'Next time please call first; we will prepare everything so that one visit is enough.',
    ],
  ]),
  ...said('explanation', [
    [
      '{称呼}，这是法规的规定，不是针对您一家，我给您看条文。',
      'This is what the law says, for everybody; let me show you the article.',
    ],
    [
      '钥匙和门禁卡只能交给业主本人或有授权书的人，这也是为您的安全着想。',
      'Keys and cards go to the owner or a person with written authority only; it is for your safety.',
    ],
    [
      '停水是市政管网检修，预计{时间}恢复，恢复了我第一时间告诉您。',
      'The water is off for city works, expected back at the time given; I will tell you as soon as it is.',
    ],
    [
      '装修押金验收合格、观察期满后退还，凭收据来办就可以。',
      'The decoration deposit is returned after acceptance and the observation period; bring the receipt.',
    ],
    [
      '这一项不在物业服务范围内，但我可以帮您联系，费用您和师傅商定。',
      'This is outside our service, but I can put you in touch; the price is between you and the technician.',
    ],
  ]),
  ...said('ten-words', [
    ['您好！', 'Hello! (您好)'],
    ['请！', 'Please! (请)'],
    ['对不起！', 'I am sorry! (对不起)'],
    ['谢谢！', 'Thank you! (谢谢)'],
    ['再见！', 'Goodbye! (再见)'],
  ]),
]
