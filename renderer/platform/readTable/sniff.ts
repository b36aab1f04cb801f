// What a file is by its first bytes, whatever its name says.

/** `ole` is the container of both the old .xls and a workbook with a password. */
export type Sniffed = 'zip' | 'ole' | 'html' | 'binary' | 'text'

const HEAD = 4096
const starts = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** UTF-16 has noughts in every other place and says so in its first two bytes. */
function isUtf16(bytes: Uint8Array): boolean {
  return starts(bytes, [0xff, 0xfe]) || starts(bytes, [0xfe, 0xff])
}

/** Says what the bytes are. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (starts(bytes, [0x50, 0x4b, 0x03, 0x04]) || starts(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'zip'
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return 'ole'
  // BIFF2 to BIFF4, before the container.
  if (
    starts(bytes, [0x09, 0x00, 0x04, 0x00]) ||
    starts(bytes, [0x09, 0x02, 0x06, 0x00]) ||
    starts(bytes, [0x09, 0x04, 0x06, 0x00])
  )
    return 'ole'
  const head = bytes.subarray(0, HEAD)
  const text = new TextDecoder('latin1').decode(head)
  if (/^(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|<table|<\?xml|<meta|<head|<body)/i.test(text)) return 'html'
  return head.includes(0) && !isUtf16(bytes) ? 'binary' : 'text'
}

/** Whether an OLE container holds an encrypted workbook: its folder names the stream EncryptedPackage, in UTF-16. */
export function isEncryptedWorkbook(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat()
  const last = bytes.length - name.length
  for (let at = bytes.indexOf(name[0] ?? 0); at >= 0 && at <= last; at = bytes.indexOf(name[0] ?? 0, at + 1)) {
    if (name.every((byte, index) => bytes[at + index] === byte)) return true
  }
  return false
}
