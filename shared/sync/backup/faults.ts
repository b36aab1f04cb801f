/** Everything that a file can be that is not a good backup; each has its words and next step on screen. */

/**
 * `not-a-backup`: some other file; `newer-backup`: of a newer program; `other-community`; `incomplete`: it ends too early, or parts of it
 * are missing; `damaged`: bytes are not the ones that were written; `counts-differ`: it holds more or less than it says;
 * `state-differs`: folded, it gives another state than the desk had; `wrong-key`: the keys do not open it.
 */
export type BackupFault =
  | 'not-a-backup'
  | 'newer-backup'
  | 'other-community'
  | 'incomplete'
  | 'damaged'
  | 'counts-differ'
  | 'state-differs'
  | 'wrong-key'
