package com.prescripto.audit.trail;

/**
 * What no hash shows and should not be.
 *
 * @param gaps subjects of which some fact in their sequence is not in the trail
 * @param strays entries of months that had no partition when they came
 */
public record Irregularities(long gaps, long strays) {}
