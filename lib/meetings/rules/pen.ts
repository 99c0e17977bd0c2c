/** Who is writing: the account, and the seconds since its last sign of life. */
type Pen = { writerId: number | null; writerIdle: number | null }

/** Only another account's sign of life within the setting's minutes counts; one person may write on two devices. */
export const isTaken = ({ writerId, writerIdle }: Pen, accountId: number, minutes: number) =>
  writerId !== null && writerId !== accountId && writerIdle !== null && writerIdle < minutes * 60
