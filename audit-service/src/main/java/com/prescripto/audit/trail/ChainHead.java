package com.prescripto.audit.trail;

/**
 * Where a chain ends.
 *
 * @param nextOffset the first offset that has not been dealt with
 * @param length how many entries the chain has
 * @param hash hash of the last entry; of an empty chain, its {@link HashChain#start}
 */
public record ChainHead(ChainId chain, long nextOffset, long length, Hash hash) {}
