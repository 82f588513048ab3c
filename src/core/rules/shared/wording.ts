export * from '../../network/wording'
