import sharp from 'sharp';

interface Shot {
  width: number;
  height: number;
  /** The flip-over's own colour. */
  colour?: string;
  /** What the mark in the upper left corner of the file is drawn in. */
  corner?: string;
}

/**
 * A JPEG as a phone held upright writes it: the picture lies on its side (EXIF orientation 6), with the phone's make and
 * where it was. A mark in one corner tells which side is up.
 */
export const phonePicture = ({
  width,
  height,
  colour = '#ffffff',
  corner = '#ff0000',
}: Shot): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: colour } })
    .composite([
      {
        input: {
          create: {
            width: Math.ceil(width / 4),
            height: Math.ceil(height / 4),
            channels: 3,
            background: corner,
          },
        },
        ...{ left: 0, top: 0 },
      },
    ])
    .withExif({
      IFD0: { Make: 'Telefonprodusenten', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '60/1 47/1 40/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '11/1 4/1 5/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

/** The same as a command takes it. */
export const withCamera = async (shot: Shot): Promise<string> =>
  (await phonePicture(shot)).toString('base64');
