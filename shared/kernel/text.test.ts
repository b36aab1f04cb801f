import { describe, expect, test } from 'vitest'
import {
  foldWidth,
  hasLoneSurrogate,
  lengthInCharacters,
  normalizeCode,
  normalizeName,
  normalizeText,
  upperAscii,
} from './text.ts'

describe('text as it is stored', () => {
  test.each([
    ['', ''],
    ['  \t\r\n　 ', ''],
    [' 业主 外出 ', '业主 外出'],
    ['第一行\r\n第二行', '第一行 第二行'],
    ['ＡＢｃ１２３＃', 'ABc123#'],
    ['周五回，请（勿）扰！？：；～', '周五回，请（勿）扰！？：；～'],
    ['“钥匙”、《合同》。', '“钥匙”、《合同》。'],
    ['𠮷䶮㛃', '𠮷䶮㛃'],
    ['\uE000\u{F0000}', '\uE000\u{F0000}'],
    ['葛󠄀', '葛󠄀'],
    ['e\u0301', 'é'],
    ['e\u200b\u0301', 'é'],
    ['\u202E312\u202C 号\u200F', '312 号'],
    ['\uFEFF张三\u0000\u0007', '张三'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
    ['a\u00a0\u2003b', 'a b'],
    ['\uD842', '\uD842'],
  ])('keeps %j as %j', (typed, stored) => {
    expect(normalizeText(typed)).toBe(stored)
  })

  test('a hundred thousand spaces are one', () => {
    expect(normalizeText(`a${' '.repeat(100_000)}b`)).toBe('a b')
  })
})

describe('a name as it is stored', () => {
  test.each([
    ['王　梅', '王梅'],
    [' 欧阳 娜 娜 ', '欧阳娜娜'],
    ['John  Smith', 'John Smith'],
    ['王 Mary', '王 Mary'],
    ['买买提•阿不都', '买买提·阿不都'],
    ['买买提・阿不都', '买买提·阿不都'],
    ['买买提 ‧ 阿不都', '买买提·阿不都'],
    ['买买提･阿不都', '买买提·阿不都'],
    ['买买提·阿不都', '买买提·阿不都'],
    ['𠮷 田', '𠮷田'],
    ['某某（集团）有限公司', '某某（集团）有限公司'],
    ['', ''],
    ['·', '·'],
  ])('%j is %j', (typed, stored) => {
    expect(normalizeName(typed)).toBe(stored)
  })
})

describe('the key of a unit or waybill', () => {
  test.each([
    ['2栋1单元1203室', '2-1-1203'],
    ['2号楼1单元1203号', '2-1-1203'],
    ['2幢1单元1203', '2-1-1203'],
    ['2座-1203', '2-1203'],
    ['10栋20室', '10-20'],
    ['Z座1203', 'Z-1203'],
    ['A座1203', 'A-1203'],
    ['a座 1203 室', 'A-1203'],
    ['1#-2-1203', '1-2-1203'],
    ['1#楼2单元1203', '1-2-1203'],
    ['1号栋1203房', '1-1203'],
    ['1号单元301', '1-301'],
    ['3号楼2单元5层501', '3-2-5-501'],
    ['２－１－１２０３', '2-1-1203'],
    ['2–1—1203', '2-1-1203'],
    ['2 ‐ 1 − 1203', '2-1-1203'],
    ['2--1---1203-', '2-1-1203'],
    ['-2-', '2'],
    ['02-1-0301', '02-1-0301'],
    ['二栋301', '二栋301'],
    ['1号院2号楼301', '1号院2-301'],
    ['南区2栋301', '南区2-301'],
    ['地下室', '地下室'],
    ['sf 1234 5678 9012', 'SF123456789012'],
    ['ＳＦ１２３４', 'SF1234'],
    ['jd-0001', 'JD-0001'],
    ['ß', 'ß'],
    ['', ''],
    ['---', ''],
    ['\u202E2栋', '2'],
    ['😀1栋', '😀1'],
  ])('%j is %j', (typed, key) => {
    expect(normalizeCode(typed)).toBe(key)
  })
})

test.each([
  ['', false],
  ['𠮷', false],
  ['👨‍👩‍👧', false],
  ['\uD842', true],
  ['\uDFB7', true],
  ['a\uDFB7\uD842b', true],
])('%j has half a character: %s', (text, lone) => {
  expect(hasLoneSurrogate(text)).toBe(lone)
})

test.each([
  ['', 0],
  ['王梅', 2],
  ['𠮷田', 2],
  ['😀', 1],
  ['\uD842', 1],
  ['x'.repeat(100_000), 100_000],
])('counts characters of %j', (text, length) => {
  expect(lengthInCharacters(text)).toBe(length)
})

test('folds the width of every ASCII sign, and of nothing else', () => {
  expect(foldWidth('１，２３４．５０（－）～')).toBe('1,234.50(-)~')
  expect(foldWidth('。、·　￥')).toBe('。、·　￥')
})

test('capitals are made of ASCII letters only', () => {
  expect(upperAscii('aZ1ßïıſа')).toBe('AZ1ßïıſа')
})
