package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.PasswordRules;
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

/** The text is good enough for a new password, see {@link PasswordRules}; null is left to {@code @NotNull}. */
@NamedInterface("web")
@Target({ElementType.FIELD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidPassword.Check.class)
public @interface ValidPassword {

    String message() default "is not good enough";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Applies the constraint. Says what is wrong, in words of the rules that never hold the password itself. */
    class Check implements ConstraintValidator<ValidPassword, String> {

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            var objection = PasswordRules.objection(text);
            objection.ifPresent(why -> {
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(why).addConstraintViolation();
            });
            return objection.isEmpty();
        }
    }
}
