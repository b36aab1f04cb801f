/** Registers of decoration (handbook D9, D10, D21): contractors, workers, what identifies a worker. */
import { FLAGGED, PERSONAL, PERSONAL_QUIET, QUIET } from '#shared/domain/entities.ts'
import type { EntityDeclaration } from '#shared/domain/registry.ts'

/** 装修单位 or a single craftsman (handbook D8, D9); days are `YYYY-MM-DD` or empty. */
export interface Contractor {
  /** 企业 or 个人: `company`, `individual`. */
  readonly kind: string
  readonly name: string
  readonly licenceNo: string
  readonly licenceUntil: string
  readonly qualificationNo: string
  readonly qualificationGrade: string
  readonly qualificationUntil: string
  readonly principal: string
  readonly phone: string
  readonly remark: string
  /** Since when no new application or pass is given without a leader, and why; empty = not barred (handbook V07, V08). */
  readonly barredOn: string
  readonly barredWhy: string
}

/** Somebody who works on sites. What identifies them lies apart, so that it can go when its time is over (handbook D21). */
export interface Worker {
  readonly name: string
  readonly gender: string
  readonly trade: string
  readonly contractorId: string | null
  readonly phone: string
  /** Last four of the paper of identity: stays with the case. */
  readonly idLast4: string
  /** Welder's or electrician's certificate (handbook 2.7). */
  readonly certificateNo: string
  readonly certificateUntil: string
  readonly remark: string
  readonly barredOn: string
  readonly barredWhy: string
}

/**
 * A worker's number, photograph and copy, deleted together (handbook D21). A record with an id, and so a key, of its own: erasing that key
 * leaves the worker's name where it is.
 */
export interface WorkerIdentity {
  readonly workerId: string
  readonly idNumber: string
  /** Hashes of blobs, or empty. */
  readonly photo: string
  readonly copy: string
  /** Where the copy on paper lies. */
  readonly copyPlace: string
}

/** How contractors are kept. */
export const contractor: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'contractor',
    fields: {
      kind: FLAGGED,
      name: PERSONAL,
      licenceNo: FLAGGED,
      licenceUntil: FLAGGED,
      qualificationNo: FLAGGED,
      qualificationGrade: FLAGGED,
      qualificationUntil: FLAGGED,
      principal: PERSONAL,
      phone: PERSONAL,
      remark: PERSONAL_QUIET,
      barredOn: FLAGGED,
      barredWhy: PERSONAL_QUIET,
    },
  },
  table: 'contractors',
  personField: 'id',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How workers are kept. */
export const worker: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'worker',
    fields: {
      name: PERSONAL,
      gender: QUIET,
      trade: FLAGGED,
      contractorId: FLAGGED,
      phone: PERSONAL,
      idLast4: PERSONAL,
      certificateNo: PERSONAL,
      certificateUntil: FLAGGED,
      remark: PERSONAL_QUIET,
      barredOn: FLAGGED,
      barredWhy: PERSONAL_QUIET,
    },
  },
  table: 'workers',
  personField: 'id',
  retention: { years: 'long-term', basis: 'contract' },
}

/** How a worker's identity is kept: its key is its own, so that its end is the end of all of it. */
export const workerIdentity: EntityDeclaration = {
  spec: {
    kind: 'register',
    entity: 'workerIdentity',
    fields: { workerId: QUIET, idNumber: PERSONAL, photo: FLAGGED, copy: FLAGGED, copyPlace: QUIET },
  },
  table: 'workerIdentities',
  secretFields: ['idNumber'],
  retention: { years: 1, basis: 'contract' },
}
