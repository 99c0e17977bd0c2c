'use client'

/** Prints the page as the print sheet shows it; without JavaScript the browser's own command does. */
export function PrintButton({ label, isPlain = false }: { label: string; isPlain?: boolean }) {
  return (
    <button
      type="button"
      className={`button ${isPlain ? 'button-plain' : ''} print:hidden`}
      onClick={() => window.print()}
    >
      {label}
    </button>
  )
}
