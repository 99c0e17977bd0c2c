export type { TemplateSection } from '@/db/schema'
