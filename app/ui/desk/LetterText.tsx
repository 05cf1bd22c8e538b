/** A letter as it reads: the subject, and the text with its line breaks. */
export function LetterText({ subject, text }: { subject: string; text: string }) {
  return (
    <>
      <p dir="auto">
        <strong>{subject}</strong>
      </p>
      <p className="as-written" dir="auto">
        {text}
      </p>
    </>
  );
}
