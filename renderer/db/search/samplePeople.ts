// People for tests and measurements, the same every time: a community's mix of names, towers, phones and cars.

import type { SearchDocument } from './searchDocument.ts'
import { foldPhone } from './searchText.ts'

const SURNAMES = Array.from(
  '王王王王李李李李张张张刘刘陈陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段单仇解区查盖覃翟',
).concat(['欧阳', '尉迟', '长孙', '司马', '上官'])
const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文辉鹏飞雪梅晓春燕琳佳欣怡宇轩浩然子涵梓萱雨桐思琪嘉豪俊峰海波永健立新德福金凤淑珍凯旋婷婷倩颖慧莹莉萍小东冬晨阳光天乐重行朝长晟',
)
const PROVINCES = Array.from('粤粤粤粤粤粤湘赣桂闽京沪浙')
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ'

/** A stream of whole numbers below a bound (mulberry32): no clock, no chance. */
export function sampleNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

/** As many facets as a person of an owner file has. */
function sampleFacets(unit: string, index: number): readonly string[] {
  const building = unit.split('-')[0] ?? ''
  return [
    'kind/natural',
    'has/phone',
    index % 7 === 0 ? 'lacks/id' : 'has/id',
    'has/unit',
    index % 3 === 0 ? 'vehicle/no' : 'vehicle/yes',
    index % 2 === 0 ? 'relation/owner' : 'relation/family',
    `building/${building}`,
    `phase/${Number(building) % 3}`,
    `tower-officer/staff-${Number(building) % 12}`,
  ]
}

/** `count` people of one community, up to three to a unit. */
export function samplePeople(count: number, seed = 7): SearchDocument[] {
  const next = sampleNumbers(seed)
  const pick = <Item>(items: ArrayLike<Item>): Item => items[next(items.length)] as Item
  return Array.from({ length: count }, (_, index) => {
    const household = Math.floor(index / 2)
    const unit = `${1 + (household % 60)}-${1 + (Math.floor(household / 60) % 3)}-${1 + (Math.floor(household / 180) % 33)}${two(1 + Math.floor(household / 5940))}`
    const name = pick(SURNAMES) + pick(GIVEN) + (next(5) > 0 ? pick(GIVEN) : '')
    const phone = `1${pick(['38', '39', '86', '59', '33', '77'])}${String(next(1e8)).padStart(8, '0')}`
    const plate = `${pick(PROVINCES)}${pick(LETTERS)}${pick(LETTERS)}${String(next(1e4)).padStart(4, '0')}`
    const idLast4 = String(next(1000)).padStart(3, '0') + (next(11) === 10 ? 'X' : String(next(10)))
    return {
      id: `0191${index.toString(16).padStart(4, '0')}-7000-4000-8000-${next(1e9).toString(16).padStart(12, '0')}`,
      kind: 'person',
      names: [name],
      units: [unit],
      phones: [phone],
      idLast4,
      ...(next(10) < 6 && { plates: [plate] }),
      ...(next(20) === 0 && { codes: [`BG-2025-${String(index).padStart(5, '0')}`] }),
      rank: index % 2 === 0 ? 1 : 0,
      facets: sampleFacets(unit, index),
      sort: `${unit}\t${index % 2}\t${name}`,
      label: { title: name, unit, maskedPhone: foldPhone(phone).replace(/^(\d{3})\d{4}/, '$1****') },
    }
  })
}
