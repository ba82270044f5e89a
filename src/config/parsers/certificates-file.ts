import { X509Certificate } from 'node:crypto';
import type { Parse } from '../definition.js';
import { textFile } from './text-file.js';

const certificatePattern = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/** The PEM certificates of the file at this path, without its other content. */
export const certificatesFile: Parse<string> = (path) => {
  const file = textFile(path);
  if ('problem' in file) return file;
  const certificates = file.value.match(certificatePattern) ?? [];
  if (certificates.length === 0) return { problem: 'names a file without a PEM certificate' };
  const invalidNumber = certificates.findIndex((certificate) => !isCertificate(certificate)) + 1;
  if (invalidNumber > 0) return { problem: `names a file whose certificate number ${invalidNumber} is invalid` };
  return { value: `${certificates.join('\n')}\n` };
};

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
