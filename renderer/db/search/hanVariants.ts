// Forms of one character that clerks do not tell apart: traditional ones of people from Hong Kong, Macao and Taiwan, and variants that
// papers print and keyboards do not have. Only what names are made of; a whole conversion would need words, and 9 MB.

/** Variants, each followed by the form under which both are found. */
const PAIRS =
  '𠮷吉髙高﨑崎呂吕黃黄張张陳陈劉刘楊杨趙赵吳吴許许鄭郑馬马盧卢羅罗葉叶蘇苏謝谢鍾钟鐘钟鄧邓譚谭韓韩馮冯蕭萧賴赖龔龚龍龙陸陆顧顾錢钱孫孙區区歐欧關关麥麦' +
  '鄒邹閻阎齊齐賀贺湯汤龐庞聶聂單单華华萬万東东榮荣偉伟強强國国麗丽鳳凤蘭兰貴贵寶宝慶庆學学軍军紅红愛爱雲云鵬鹏飛飞傑杰濤涛興兴義义藝艺輝辉師师' +
  '靜静瑩莹瓊琼豔艳艷艳順顺詠咏詩诗誠诚諾诺寧宁曉晓燁烨爾尔瑋玮璽玺穎颖綺绮維维綠绿縈萦繼继纖纤習习鈞钧銘铭錦锦鋒锋鎮镇長长門门閔闵陽阳隊队際际' +
  '雋隽霧雾韻韵頌颂頡颉風风餘余駿骏驥骥魯鲁鴻鸿鶯莺麟麟黨党龜龟喬乔務务勁劲勝胜勳勋勛勋協协卻却嚴严堯尧壯壮壽寿夢梦婭娅嬌娇實实審审將将尋寻導导' +
  '岡冈島岛嶽岳幹干彥彦從从復复恆恒應应懷怀戰战揚扬時时晉晋書书會会條条楓枫樂乐樺桦歡欢歲岁淵渊滿满潔洁潤润澤泽濱滨瀾澜燈灯燦灿狀状獻献瑤瑶' +
  '畢毕異异發发盡尽禮礼禎祯種种稱称競竞築筑範范簡简絲丝經经緒绪總总聖圣聰聪聲声職职聯联膽胆舉举莊庄萊莱蓮莲薩萨蔣蒋諸诸賓宾賢贤趕赶連连達达運运遠远遲迟' +
  '鄔邬醫医銀银錢钱鋼钢鏡镜開开闊阔闖闯隨随雙双難难靈灵頓顿顏颜願愿類类飄飘養养騰腾驊骅鮑鲍鳴鸣鹤鹤鶴鹤'

function readPairs(): ReadonlyMap<string, string> {
  const characters = Array.from(PAIRS)
  const pairs = new Map<string, string>()
  for (let at = 0; at + 1 < characters.length; at += 2) pairs.set(characters[at] ?? '', characters[at + 1] ?? '')
  return pairs
}

const pairs = readPairs()
const ANY = new RegExp(`[${[...pairs.keys()].join('')}]`, 'u')
const EACH = new RegExp(ANY, 'gu')

/** The text with each variant as the form under which it is found: 陳 as 陈, 𠮷 as 吉. */
export function foldVariants(text: string): string {
  return ANY.test(text) ? text.replace(EACH, (character) => pairs.get(character) ?? character) : text
}
