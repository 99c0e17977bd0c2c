import { verifyAsked } from '@/lib/verify/input'
import { VerifyPage } from './verify-page'

export default async function VerifyStart({ searchParams }: PageProps<'/verify'>) {
  return <VerifyPage asked={verifyAsked.parse(await searchParams)} />
}
