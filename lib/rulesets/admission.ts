import { z } from 'zod'

/** What the regulations on admission ask of the person, the papers and the days. */
export const admission = z.object({
  /** Full years on the day the cell votes. */
  youngestYears: z.number().int(),
  oldestYears: z.number().int(),
  /** So many months the certificate of the class, and the papers of the dossier, count. */
  certificateMonths: z.number().int().positive(),
  dossierMonths: z.number().int().positive(),
  /** Working days after the cell's meeting to send its resolution up, and for the base committee to vote; absent: no such term. */
  sendDays: z.number().int().positive().optional(),
  endorseDays: z.number().int().positive().optional(),
  /** Working days for an answer on the verification of the curriculum vitae, and for one from abroad; absent: no such term. */
  verifyDays: z.number().int().positive().optional(),
  verifyAbroadDays: z.number().int().positive().optional(),
  /** What the base committee's vote must reach. */
  committeeShare: z.enum(['half', 'twoThirds']),
  /** Lễ kết nạp: working days from the day the decision is received, or from that of the decision itself. */
  ceremonyDays: z.number().int().positive(),
  ceremonyFrom: z.enum(['receipt', 'decision']),
  /** The very point each value stands in; a set entered by form quotes its source. */
  basis: z
    .object({
      age: z.string(),
      papers: z.string(),
      terms: z.string(),
      verification: z.string().optional(),
      committee: z.string(),
      ceremony: z.string(),
    })
    .optional(),
})
