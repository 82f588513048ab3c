import { describe, expect, it } from 'vitest'
import { formatValue, parseValue } from './format-value'
import type { Unit } from './service'

describe('formatValue', () => {
  it.each<[number, Unit, string]>([
    [8_388_608, 'bytes', '8 MB'],
    [262_144, 'bytes', '256 KB'],
    [1_572_864, 'bytes', '1.5 MB'],
    [1_000_000, 'bytes', '1,000,000 bytes'],
    [1, 'bytes', '1 byte'],
    [0, 'bytes', '0 bytes'],
    [50 * 1024 ** 4, 'bytes', '50 TB'],
    [5_242_880, 'bytes per second', '5 MB/s'],
    [30, 'seconds', '30 s'],
    [90, 'seconds', '90 s'],
    [1.5, 'seconds', '1.5 s'],
    [900, 'seconds', '15 min'],
    [43_200, 'seconds', '12 h'],
    [86_400, 'seconds', '1 day'],
    [1_209_600, 'seconds', '14 days'],
    [0.05, 'seconds', '50 ms'],
    [0, 'seconds', '0 s'],
    [10_000, 'per second', '10,000 /s'],
    [0.5, 'per second', '0.5 /s'],
    [300, 'per minute', '300 /min'],
    [80, 'percent', '80 %'],
    [64_512, 'none', '64,512'],
  ])('writes %d %s as %s', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text)
  })
})

describe('parseValue', () => {
  it.each<[string, Unit, number | undefined]>([
    ['8 MB', 'bytes', 8_388_608],
    ['8mb', 'bytes', 8_388_608],
    ['8 MiB', 'bytes', 8_388_608],
    ['1.5 GB', 'bytes', 1_610_612_736],
    ['1,5 GB', 'bytes', 1_610_612_736],
    ['8388608', 'bytes', 8_388_608],
    ['1,000,000 bytes', 'bytes', 1_000_000],
    ['5 MB/s', 'bytes per second', 5_242_880],
    ['5MB', 'bytes per second', 5_242_880],
    ['10 Gbps', 'bytes per second', 1_250_000_000],
    ['100 Mbit/s', 'bytes per second', 12_500_000],
    ['10 GB/s', 'bytes per second', 10 * 1024 ** 3],
    ['30s', 'seconds', 30],
    ['2 min', 'seconds', 120],
    ['1 day', 'seconds', 86_400],
    ['250 ms', 'seconds', 0.25],
    ['10,000/s', 'per second', 10_000],
    ['600 per minute', 'per second', 10],
    ['80%', 'percent', 80],
    [' 64,512 ', 'none', 64_512],
    ['', 'bytes', undefined],
    ['many', 'bytes', undefined],
    ['8 parsecs', 'bytes', undefined],
    ['-3', 'none', undefined],
    ['1.2.3', 'none', undefined],
    ['8 MB', 'seconds', undefined],
    ['1e400', 'none', undefined],
  ])('reads “%s” as %s', (text, unit, value) => {
    expect(parseValue(text, unit)).toBe(value)
  })

  it.each<[Unit, readonly number[]]>([
    ['bytes', [0, 1, 1023, 1024, 1025, 262_144, 4_718_592, 6_291_456, 1_000_000, 5 * 1024 ** 3]],
    ['seconds', [0, 0.05, 0.25, 1, 29, 30, 60, 61, 900, 3600, 5400, 1_209_600]],
    ['per second', [0, 0.5, 1, 10_000, 250_000]],
    ['none', [0, 0.25, 64_512]],
  ])('reads back what is written, in %s', (unit, values) => {
    expect(values.map((value) => parseValue(formatValue(value, unit), unit))).toEqual(values)
  })
})
