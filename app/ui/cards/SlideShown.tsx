import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Slide } from '~/views/shapes';

type PageSize = 'screen' | 'phone';
type PageSlide = Extract<Slide, { kind: 'page' }>;
/** Where the server draws a page of a file. */
export const pageAddress = (fileId: string, page: number, size: PageSize): string =>
  `/material/${fileId}/${page}?size=${size}`;

/** One slide, as words or as the page of a file. */
export function SlideShown({ slide, size }: { slide: Slide; size: PageSize }) {
  const { t } = useTranslation('cards');
  if (slide.kind === 'text')
    return (
      <p className="slide-text" dir="auto">
        {slide.text}
      </p>
    );
  const { fileId, name, page, pages } = slide;
  return (
    <img
      key={`${fileId} ${page}`}
      className="slide-page"
      src={pageAddress(fileId, page, size)}
      alt={t('present.page', { name, page, pages })}
    />
  );
}

/** Fetches the page that comes after, so that it is there at once when it is shown. */
export function useNextPage(next: Slide | undefined): void {
  const address = next?.kind === 'page' ? addressOf(next) : null;
  useEffect(() => {
    if (address) new Image().src = address;
  }, [address]);
}
const addressOf = ({ fileId, page }: PageSlide) => pageAddress(fileId, page, 'screen');
