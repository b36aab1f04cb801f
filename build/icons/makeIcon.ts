/** Draws build/icons/icon.png (1024 pixels, for electron-builder) from the icon the pages show. Run it when that one changes. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { PROJECT_ROOT } from '#build/start/projectRoot.ts'

const SIZE_PX = 1024

const picture = await loadImage(readFileSync(join(PROJECT_ROOT, 'renderer', 'icon.svg')))
const canvas = createCanvas(SIZE_PX, SIZE_PX)
canvas.getContext('2d').drawImage(picture, 0, 0, SIZE_PX, SIZE_PX)
writeFileSync(join(import.meta.dirname, 'icon.png'), canvas.toBuffer('image/png'))
