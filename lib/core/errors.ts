/** A refusal with a Vietnamese sentence that says what is wrong and what to do. Shown to the person as it stands. */
export class RuleError extends Error {
  /** The form field it belongs to, if one. */
  readonly field?: string

  constructor(message: string, field?: string) {
    super(message)
    this.field = field
  }
}

/** Which of several a refusal is about. */
export async function saying<Result>(name: string, check: () => Result | Promise<Result>) {
  try {
    return await check()
  } catch (error) {
    throw error instanceof RuleError ? new RuleError(`${name}: ${error.message}`, error.field) : error
  }
}

/** What a check says where it refuses. */
export async function refusalOf(check: () => Promise<void> | void) {
  try {
    await check()
  } catch (error) {
    if (error instanceof RuleError) return error.message
    throw error
  }
}

/** Missing or out of reach: the same answer, so nobody learns what exists. */
export class NotFound extends RuleError {
  constructor() {
    super('Không tìm thấy nội dung này, hoặc nội dung không thuộc phạm vi của đồng chí.')
  }
}

/** Somebody else saved first. */
export class StaleError extends RuleError {
  constructor(
    message = 'Nội dung này vừa được người khác sửa. Những gì đồng chí nhập vẫn còn ở đây; đồng chí mở lại trang ở thẻ khác để xem bản mới rồi sửa lại.',
  ) {
    super(message)
  }
}

/** The same words were recorded a short while ago, from another tab or by somebody else; ticking says they are meant again. */
export class AlreadyRecorded extends RuleError {
  /** Where the first leads, if anywhere. */
  readonly goTo: string | undefined

  constructor(message: string, goTo: string | undefined) {
    super(message)
    this.goTo = goTo
  }
}
