/** What the status line says of the journal, and what a start had to mend. */
export const journal = {
  saved: '已保存 {{time}}',
  onlyHere: '仅存在这台设备 {{time}}',
  behind: '已存在浏览器里，日志还没写上：{{why}}',
  behindTitle: '从 {{since}} 起有 {{count}} 条只存在浏览器里。{{now}}',
  why: {
    'disk-full': { what: '磁盘已满', now: '请清出磁盘空间；空出来以后会自动补写，不用重新输入。' },
    unreachable: { what: '前台通服务停了', now: '请重新启动前台通；打开后会自动补写。先不要清理浏览器数据。' },
    'stale-page': { what: '这个页面是旧的', now: '请刷新这个页面；打开后会自动补写。' },
    slow: { what: '磁盘没有回音', now: '程序还在等；请看看磁盘是否太忙或快坏了。' },
    gap: { what: '日志与本机对不上', now: '请关掉前台通再打开，程序会重新核对。' },
    unlike: { what: '日志与本机对不上', now: '请关掉前台通再打开，程序会重新核对。' },
    other: { what: '暂时写不进去', now: '程序会一直再试；请先不要清理浏览器数据，并告诉主管。' },
  },
  rebuilding: '正在从日志取回资料：{{done}} / {{total}}',
  mended: {
    gone: '浏览器里的资料不见了，已从日志取回 {{count}} 条，一条不少。',
    damaged: '浏览器里的资料读不下去了：旧的原样留着，已另建一份，取回 {{count}} 条。',
    tail: '浏览器丢了最后 {{count}} 条，已从日志补回。',
    renewed: '这台电脑换了新的机号：原来的号在别处用过。有 {{count}} 条用新号重新记下，内容不变。',
    awaitsOthers: '其他电脑记的内容还要从备份或共享文件夹取回。',
    foreign: '这里原来的日志是另一台前台机的：已原样放在一边，没有删，本机另起一份。',
    fromBackup: '日志里没有的，取自 {{day}} 的备份。',
    issuedAgain: '日志中间有损坏：后面的 {{count}} 条已用新的机号重新记下，内容不变。',
    leftBehind: '日志中间有损坏：后面的 {{count}} 条先留着，等和共享文件夹对完，缺的自动补记。',
    strandedBack: '日志损坏处后面的 {{count}} 条，共享文件夹里没有，已用新的机号重新记下，内容不变。',
  },
} as const
