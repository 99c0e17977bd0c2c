import { VerifyPage } from '@/app/verify/verify-page'
import { verifyAsked } from '@/lib/verify/input'

/** Where the printed code leads. */
export default async function VerifyCode({ params, searchParams }: PageProps<'/verify/[code]'>) {
  const { code } = await params
  return <VerifyPage asked={verifyAsked.parse({ ...(await searchParams), code: readable(code) })} />
}

function readable(code: string) {
  try {
    return decodeURIComponent(code)
  } catch {
    return code
  }
}
