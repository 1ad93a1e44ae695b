package com.prescripto.booking.accounts.web;

import com.prescripto.booking.kernel.EmailAddress;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/** The text is an {@link EmailAddress}; null is left to {@code @NotNull}. */
@NamedInterface("web")
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidEmail.Check.class)
public @interface ValidEmail {

    String message() default "is not an e-mail address";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Applies the constraint. */
    class Check implements ConstraintValidator<ValidEmail, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || EmailAddress.isValid(text);
        }
    }
}
