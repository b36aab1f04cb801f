/** What is saved where. */
export const status = {
  label: '保存状态',
  nothing: '还没有改动',
  saving: '正在保存…',
  failed: '没能保存',
  failedWhy: '没能保存：{{why}}',
  persistent: '本机资料长期保存',
  notPersistent: '浏览器可能会清掉资料',
  waiting: '{{count}} 条待同步',
} as const
