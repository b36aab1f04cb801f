/** Settings of this desk. */
export const settings = {
  title: '设置',
  language: '语言',
  colorScheme: '明暗',
  light: '浅色',
  dark: '深色',
  auto: '跟随系统',
  autoLock: '无人操作后锁屏',
  autoLockNever: '不锁',
  autoLockAfter_other: '{{count}} 分钟后锁',
  privacy: '遮挡',
} as const
