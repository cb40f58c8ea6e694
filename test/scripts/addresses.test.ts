import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { developmentBase, readBaseAddress, readOfficeHost, withBaseAddress } from '../../scripts/lib/addresses.mjs';
import { manifestFile } from '../support/manifestFile';

describe('the manifest of a production build', () => {
  const built = withBaseAddress(readFileSync(manifestFile, 'utf8'), 'https://maps.example/three');

  test('names no address of the development server', () => {
    expect(built).not.toContain('localhost');
    expect(built).toContain('DefaultValue="https://maps.example/three/taskpane.html"');
  });

  test('lists the domain without the path below it', () => {
    expect(built).toContain('<AppDomain>https://maps.example</AppDomain>');
  });
});

describe('the base address', () => {
  test('is the development server unless one is given', () => {
    expect(readBaseAddress({})).toBe(developmentBase);
    expect(readBaseAddress({ THREE_MAPS_BASE_URL: 'https://maps.example' })).toBe('https://maps.example');
  });

  test.each(['http://maps.example', 'https://maps.example/', 'https://maps.example/three?x=1', 'maps.example'])(
    'is refused as %s',
    (address) => {
      expect(() => readBaseAddress({ THREE_MAPS_BASE_URL: address })).toThrow();
    },
  );
});

describe('office.js', () => {
  test('comes from the network of the cloud the build is for', () => {
    expect(readOfficeHost({}).script).toBe('https://appsforoffice.microsoft.com/lib/1/hosted/office.js');
    expect(readOfficeHost({ OFFICE_CLOUD: '21vianet' }).script).toBe(
      'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
    );
  });

  test('refuses a cloud it does not know', () => {
    expect(() => readOfficeHost({ OFFICE_CLOUD: 'moon' })).toThrow('worldwide, 21vianet');
  });
});
