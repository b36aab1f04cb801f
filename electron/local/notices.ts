/** The few pages the desk shows without its program: Chinese and English, no script, nothing from elsewhere. */

/** One notice: a heading and a text in both languages, and perhaps a link to the desk itself. */
interface Notice {
  readonly title: readonly [zh: string, en: string]
  readonly text: readonly [zh: string, en: string]
  readonly link?: { readonly href: string; readonly label: readonly [zh: string, en: string] }
}

/** Policy of the notices: one style element and a link. */
export const NOTICE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** Shown when another page led here: the link starts a visit of the person's own. */
export function doorstepNotice(): string {
  return render({
    title: ['前台通在这台电脑上', 'Qiantai runs on this computer'],
    text: [
      '您是从别的网页来到这里的。为了业主资料的安全，请点一下进入。没有任何数据被改动。',
      'Another page sent you here. To keep the residents’ data safe, enter with one click. Nothing has been changed.',
    ],
    link: { href: '/', label: ['进入前台通', 'Enter Qiantai'] },
  })
}

/** Shown at any other address, a plain-HTTP one of the local network above all. */
export function foreignHostNotice(port: number): string {
  return render({
    title: ['这个地址不能录入资料', 'No data can be entered at this address'],
    text: [
      '浏览器在这个地址上不提供加密、可靠存储、后台线程和摄像头，资料会丢失或外泄；别的网站也可能借用这个地址。请在装有前台通的电脑上打开下面的地址。',
      'At this address a browser gives no encryption, no safe storage, no workers and no camera, so records could be lost or leak; another site could also be hiding behind it. Open the address below on the computer that runs Qiantai.',
    ],
    link: { href: `http://127.0.0.1:${port}/`, label: [`127.0.0.1:${port}`, `127.0.0.1:${port}`] },
  })
}

/** Shown for a file that is not there. */
export function notFoundNotice(): string {
  return render({
    title: ['没有这个页面', 'There is no such page'],
    text: ['资料没有受影响。', 'Your records are not affected.'],
    link: { href: '/', label: ['回到前台通', 'Back to Qiantai'] },
  })
}

function render({ title, text, link }: Notice): string {
  const [linkZh = '', linkEn = ''] = link?.label ?? []
  const label = linkZh === linkEn ? linkZh : `${linkZh} · ${linkEn}`
  const anchor = link === undefined ? '' : `<p><a href='${link.href}'>${label}</a></p>`
  return `<!doctype html>
<html lang='zh-CN'>
<head>
<meta charset='utf-8'>
<meta name='viewport' content='width=device-width, initial-scale=1'>
<title>${title[0]}</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.7 system-ui, 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; max-width: 36em; margin: 15vh auto 0; padding: 0 1.5em }
h1 { font-size: 1.5em; margin: 0 0 .6em }
[lang='en'] { opacity: .75; font-size: .94em }
a { display: inline-block; margin-top: .6em; padding: .6em 1.3em; border-radius: 6px; background: #1c6dd0; color: #fff; text-decoration: none }
a:focus-visible { outline: 3px solid #1c6dd0; outline-offset: 3px }
</style>
</head>
<body>
<main>
<h1>${title[0]}</h1>
<p>${text[0]}</p>
<p lang='en'><strong>${title[1]}.</strong> ${text[1]}</p>
${anchor}
</main>
</body>
</html>
`
}
