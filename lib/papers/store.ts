import 'server-only'
export async function makeQueuedPapers(_minutesId: number) {}
