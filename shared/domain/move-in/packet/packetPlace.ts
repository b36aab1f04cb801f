/** Whom and which home a paper of the packet is about, as printed. */
export interface PacketPlace {
  readonly unit: string
  readonly owner: string
}
