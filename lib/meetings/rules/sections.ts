import type { TemplateSection } from '@/db/schema'
import type { MeetingForm } from './kinds'

/** Parts of the thematic meeting; a regular meeting has them only when both are held in one session. */
const THEMATIC = new Set(['thematic', 'thematicOpinions', 'thematicClosing'])

export const shownSections = (sections: TemplateSection[], { kind, isCombined }: MeetingForm) =>
  kind === 'regular' && !isCombined ? sections.filter(({ key }) => !THEMATIC.has(key)) : sections
