import packageFile from '../../package.json' with { type: 'json' };

/** The gateway's version, from package.json. */
export const { version } = packageFile;
