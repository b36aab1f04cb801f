/** Words of one room of move-in. */
export const moveInHanding = {
  title: '钥匙、卡、礼品、住户证',
} as const
