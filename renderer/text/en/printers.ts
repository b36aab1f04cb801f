import type { Wording } from '#renderer/text/wording.ts'
import type { printers as source } from '#renderer/text/zh-CN/printers.ts'

export const printers = {
  title: 'Printers',
  intro:
    'Which printer takes which paper, and how far it prints off. It holds for this computer only and moves what is on the paper; the form itself stays. Print the test page, measure the rulers at the left and upper edge, and write a negative number where it prints too far right or down.',
  papers: {
    A4: 'A4 (210 × 297 mm)',
    'A4-landscape': 'A4 across (297 × 210 mm)',
    A5: 'A5 upright (148 × 210 mm)',
    'A5-landscape': 'A5 across (210 × 148 mm)',
    label: 'Label (70 × 50 mm)',
    'continuous-140': 'Continuous form (241 × 140 mm)',
    'continuous-93': 'Continuous form (241 × 93 mm)',
  },
  paper: 'Paper',
  printer: 'Printer',
  bySystem: 'Ask when printing',
  gone: '{{name}} (not connected now)',
  offsetX: 'To the right (mm)',
  offsetY: 'Down (mm)',
  save: 'Save',
  test: 'Test page',
  saved: '{{paper}}: saved',
  undone: '{{paper}}: taken back',
  usePdf:
    'This computer prints through PDF: the printer is chosen when the PDF is printed. The offset counts all the same.',
  noneFound: 'The system knows no printer. Install one and open this page again.',
  testTitle: 'Printer test page',
  testPaper: 'Paper: {{paper}}',
  testPrinter: 'Printer: {{printer}}',
  testOffset: 'Desk {{desk}}, offset now: {{x}} mm to the right, {{y}} mm down',
  testHow: 'Measure from the edges: both ruled lines should be 12 mm away, the cross in the middle of the paper.',
  testAt: '{{at}} {{by}}',
  refusals: {
    'beyond-role': {
      what: 'Your role may not change printers.',
      saved: 'Nothing was saved.',
      now: 'Ask a colleague at the desk.',
    },
    'paper-unknown': { what: 'There is no such paper.', saved: 'Nothing was saved.', now: 'Open this page again.' },
    'offset-too-far': {
      what: 'The offset is at most 20 mm, in tenths of a millimetre.',
      saved: 'Nothing was saved.',
      now: 'More than that is paper that lies wrong: mend the tray or the tractor first.',
    },
    'nothing-changed': { what: 'It is as it was.', saved: 'Nothing was saved.', now: 'Change something first.' },
  },
} satisfies Wording<typeof source>
