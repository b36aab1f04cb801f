/** What may stand in the way before the desk opens. */
export const startUp = {
  opening: '正在打开…',
  newer: {
    title: '资料比程序新',
    what: '这台电脑上的资料由更新版本的前台通写成（资料第 {{found}} 版，本程序只认到第 {{known}} 版）。',
    saved: '资料完好，没有动过一个字。',
    now: '请装上新版程序再打开；急用可以先导出一份。',
    export: '导出一份资料',
  },
  notPersistent: { now: '请把前台通装成桌面程序，或在浏览器里把本页加为书签、允许保存。' },
  blocked: {
    title: '不能在本机存资料',
    what: '浏览器禁止了本机存储（可能是无痕窗口，或设置不允许）。',
    saved: '什么都没有存，也没有改动。',
    now: '请用普通窗口打开，并允许本站存储数据。',
  },
  full: {
    title: '磁盘快满了',
    what: '磁盘剩余空间不够，前台通不敢打开。',
    saved: '之前存的都在。',
    now: '请清出至少 {{count}} MB 空间，再打开。',
  },
  secondWindow: {
    title: '前台通已经在另一个窗口打开',
    what: '同一台电脑上同时只用一个窗口，避免两边各写各的。',
    saved: '另一个窗口里的都在。',
    now: '请回到那个窗口；或在这里接着用，那边会自动锁住。',
    takeOver: '在这里用',
  },
  clock: {
    title: '电脑的日期不对',
    what: '电脑显示今天是 {{today}}，早于程序的发布日期 {{built}}。',
    saved: '之前存的都在。日期不对时不能新增或修改，免得时间写错。',
    now: '请把电脑的日期和时间调准，再按“再试一次”。',
  },
  refused: '本机资料没能打开',
} as const
