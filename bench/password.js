/** Of every account of the demonstration and of the large district (db/seed/factories.ts). */
export const DEMO_PASSWORD = 'Trinh-dien-2022'
