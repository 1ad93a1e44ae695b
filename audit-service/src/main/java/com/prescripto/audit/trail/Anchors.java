package com.prescripto.audit.trail;

import java.util.List;

/**
 * Heads of chains, kept where whoever can rewrite the database cannot reach. A chain that was rewritten from some entry to
 * its end, head and all, holds in itself; only against an older head does it come to light.
 */
public interface Anchors {

    /** The newest anchor of each chain. Fails when they cannot be read: none and unknown are not the same. */
    List<ChainHead> read();

    /** Keeps these as well; returns when they are safe. */
    void keep(List<ChainHead> heads);
}
