/** What the records of vacant homes and keys are called, and what happened to them; part of `records`. */
export const vacantRecords = {
  entities: {
    vacantInspection: 'visit of a vacant home',
    inspectionRound: 'extra round',
    inspectionFault: 'fault in a vacant home',
    checklist: 'checklist',
    listPatrol: 'patrol list',
    keySet: 'set of keys',
    keyEntrustment: 'entrusted key',
  },
  events: {
    vacantInspection: {
      recorded: 'inspected',
      takenOver: 'taken over',
    },
    inspectionRound: {
      called: 'round called',
      closed: 'round closed',
    },
    inspectionFault: {
      found: 'found',
      sighted: 'seen again',
      noticed: 'notice sent',
      linked: 'work order linked',
      mended: 'mended',
      reinspected: 'looked at again',
    },
    checklist: {
      saved: 'saved',
      enabled: 'enabled',
      withdrawn: 'withdrawn',
      retired: 'no longer used',
      reinstated: 'used again',
    },
    listPatrol: {
      recorded: 'patrolled',
      tasked: 'work order made',
    },
    keySet: {
      sealed: 'sealed',
      sealChecked: 'seal checked',
      sealOpened: 'seal opened',
      released: 'seal released',
      missed: 'missed',
      found: 'found',
      relocked: 'lock changed',
      handedOver: 'handed over',
    },
    keyEntrustment: {
      entrusted: 'entrusted',
      extended: 'extended',
      ended: 'given back',
    },
  },
}
