// Readings of Chinese characters: the everyday one from a packed table, further ones where names are read differently.
import { PACKED, PACKED_FIRST, RARE, SYLLABLES } from './readings.generated.ts'

/** Surnames with another reading than the everyday one; compound surnames syllable by syllable, readings by `/`. */
const SURNAMES = `单:shan 仇:qiu 解:xie 区:ou 曾:zeng 查:zha 盖:ge 覃:qin/tan 翟:zhai/di 朴:piao 乐:yue/le 员:yun 缪:miao/mou 尉:wei/yu
折:she 召:shao 句:gou 於:yu 牟:mu/mou 繁:po 能:nai 薄:bo 郄:qie/xi 郗:xi/chi 都:du 六:lu 沈:shen 石:shi 贾:jia 冼:xian 洗:xian 隗:wei/kui
秘:bi 宿:su 车:che 种:chong 卜:bu 万:wan 祭:zhai 那:na/nuo 黑:he/hei 哈:ha 适:kuo 妫:gui 谌:chen/shen 郇:xun/huan 訾:zi 宓:mi/fu 幺:yao 褚:chu 逄:pang
强:qiang/jiang 阚:kan 俞:yu/shu 柏:bai/bo 藏:zang 臧:zang 行:xing/hang 长:zhang/chang 盛:sheng 纪:ji 洪:hong 华:hua 任:ren 应:ying 尹:yin
尉迟:yu/wei,chi 长孙:zhang/chang,sun 单于:chan/shan/dan,yu 万俟:mo/wan,qi/si 澹台:tan/dan,tai 令狐:ling,hu 宰父:zai,fu 夏侯:xia,hou
亓官:qi,guan 宗政:zong,zheng 皇甫:huang,fu 中行:zhong,hang/xing 乐正:yue/le,zheng 公孙:gong,sun 慕容:mu,rong 钟离:zhong,li 鲜于:xian,yu
濮阳:pu,yang 闾丘:lv,qiu 呼延:hu,yan 东方:dong,fang 百里:bai,li 拓跋:tuo,ba 独孤:du,gu 纳兰:na,lan 赫连:he,lian 贺兰:he,lan`

/** Characters read in more than one way inside given names. */
const GIVEN = `乐:yue 重:chong/zhong 朝:zhao/chao 行:hang/xing 长:zhang/chang 都:dou/du 茜:xi/qian 娜:nuo/na 莎:suo/sha 晟:cheng/sheng 盛:sheng/cheng
曾:zeng/ceng 柏:bo/bai 藏:zang/cang 强:qiang/jiang 隽:jun/juan 筠:jun/yun 靓:jing/liang 炅:gui/jiong 单:shan/dan 兴:xing 参:shen/can 调:tiao/diao
传:chuan/zhuan 降:xiang/jiang 奇:qi/ji 琢:zhuo/zuo 艾:ai/yi 佛:fo/fu 蕃:fan/bo 贾:gu/jia 翟:di/zhai 覃:tan/qin 露:lu/lou 薇:wei 汤:tang/shang
伽:jia/qie/ga 洗:xian/xi 卡:ka/qia 色:se/shai 蔓:man/wan 熨:yun 颉:xie/jie 说:yue/shuo 车:che/ju 省:xing/sheng 识:shi/zhi 谷:gu/yu 尉:wei/yu
育:yu/yo 校:xiao/jiao 石:shi/dan 大:da/dai 什:shi/shen 辟:bi/pi 丽:li 会:hui/kuai 殷:yin/yan 薄:bo/bao 鹄:hu/gu 冠:guan 骑:qi/ji 宁:ning 女:nv`

/** Rare characters of names that the table does not have. */
const UNLISTED: ReadonlyMap<string, string> = new Map([['𠮷', 'ji']])

const BASE = 36

function parseTable(table: string): ReadonlyMap<string, readonly (readonly string[])[]> {
  const entries = table.split(/\s+/).map((entry) => entry.split(':'))
  return new Map(entries.map(([key = '', value = '']) => [key, value.split(',').map((one) => one.split('/'))]))
}

function unpackBasic(): Uint16Array {
  const numbers = new Uint16Array(PACKED.length / 2)
  for (let index = 0; index < numbers.length; index++) {
    numbers[index] = Number.parseInt(PACKED.slice(index * 2, index * 2 + 2), BASE)
  }
  return numbers
}

function unpackRare(): ReadonlyMap<string, string> {
  const pairs = RARE.split(' ').flatMap((group) => {
    const syllable = /^[a-z]+/.exec(group)?.[0] ?? ''
    return Array.from(group.slice(syllable.length), (character) => [character, syllable] as const)
  })
  return new Map(pairs)
}

const syllables = SYLLABLES.split(' ')
const basic = unpackBasic()
const rare = unpackRare()
const surnames = parseTable(SURNAMES)
const given = parseTable(GIVEN)

/** The everyday reading without tone, ü as v; empty for a character without one. */
export function everydayReading(character: string): string {
  const code = character.codePointAt(0) ?? 0
  if (code > 0xffff) return rare.get(character) ?? UNLISTED.get(character) ?? ''
  return syllables[basic[code - PACKED_FIRST] ?? 0] ?? ''
}

/** ü is typed as v (input methods) or u (passports): both find it. */
function spellings(reading: string): string[] {
  return /^[ln]v/.test(reading) ? [reading, reading.replace('v', 'u')] : [reading]
}

function withEveryday(character: string, special: readonly string[]): readonly string[] {
  const all = [...special, everydayReading(character)].flatMap(spellings)
  return [...new Set(all)].filter((reading) => reading !== '')
}

/** All readings of each character of a name, the likeliest first; the first one or two characters are read as a surname. */
export function readingsOfName(characters: readonly string[]): readonly (readonly string[])[] {
  const [first = '', second = ''] = characters
  const compound = surnames.get(first + second)
  const surname = compound ?? surnames.get(first) ?? []
  return characters.map((character, index) =>
    withEveryday(character, surname[index] ?? (index === 0 ? [] : (given.get(character)?.[0] ?? []))),
  )
}
