// People and units in the index, for screens of other modules that look somebody up: features never import each other, tests of them neither.
export { ownerSearchTerms } from '#renderer/features/owner-files/searchTerms.ts'
