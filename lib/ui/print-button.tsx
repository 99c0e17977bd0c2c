'use client'

/** Prints the page as the print sheet shows it; without JavaScript the browser's own command does. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button type="button" className="button print:hidden" onClick={() => window.print()}>
      {label}
    </button>
  )
}
