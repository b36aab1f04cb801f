import { describe, expect, test } from 'vitest'
import { type PaperFacts, requiredPapers } from './requiredPapers.ts'

const ONE: PaperFacts = {
  ...{ comer: 'owner', ownerIds: ['p1'], isCompany: false, isContractAtBank: false, hasGifts: false },
}
const SETTINGS = { contractCopies: 2, idCopies: 1 }
const papersOf = (facts: Partial<PaperFacts>) => requiredPapers({ ...ONE, ...facts }, SETTINGS)
const namesOf = (facts: Partial<PaperFacts>) => papersOf(facts).map(({ paper }) => paper)

describe('the papers of a move-in', () => {
  test.each<[string, Partial<PaperFacts>, readonly string[]]>([
    ['an owner alone', {}, ['notice', 'purchase-contract', 'owner-id']],
    [
      'two owners: each has a paper of identity',
      { ownerIds: ['p1', 'p2'] },
      [...['notice', 'purchase-contract', 'owner-id', 'owner-id']],
    ],
    [
      'an agent: both papers of identity and the mandate',
      { comer: 'agent' },
      [...['notice', 'purchase-contract', 'owner-id', 'agent-id', 'authorisation']],
    ],
    [
      'a company',
      { comer: 'company', isCompany: true, ownerIds: [] },
      [...['notice', 'purchase-contract', 'business-licence', 'legal-representative', 'clerk-id']],
    ],
    ['an owner who is not on file yet', { ownerIds: [] }, ['notice', 'purchase-contract', 'owner-id']],
    ['a contract that lies at the bank', { isContractAtBank: true }, ['notice', 'bank-proof', 'owner-id']],
  ])('of %s', (_, facts, checked) => {
    expect(
      papersOf(facts)
        .filter(({ by }) => by === 'check-papers')
        .map(({ paper }) => paper),
    ).toEqual(checked)
  })

  test('the contract is signed in duplicate, the mandate stays as an original, a copy of each identity paper', () => {
    const papers = papersOf({ comer: 'agent', ownerIds: ['p1', 'p2'] })
    const of = (paper: string) => papers.filter((one) => one.paper === paper)
    expect(of('service-contract')).toMatchObject([{ copies: 2, isOriginal: true, by: 'sign' }])
    expect(of('authorisation')).toMatchObject([{ copies: 1, isOriginal: true }])
    expect(of('owner-id').map(({ of: person }) => person)).toEqual(['p1', 'p2'])
    expect(of('owner-id').every(({ copies, isOriginal }) => copies === 1 && !isOriginal)).toBe(true)
  })

  test('a project that keeps no copies still looks at the papers of identity', () => {
    const papers = requiredPapers(ONE, { ...SETTINGS, idCopies: 0 })
    expect(papers.find(({ paper }) => paper === 'owner-id')).toMatchObject({ copies: 0, by: 'check-papers' })
  })

  test('gifts bring their receipt', () => {
    expect(namesOf({})).not.toContain('gift-receipt')
    expect(namesOf({ hasGifts: true })).toContain('gift-receipt')
  })
})
