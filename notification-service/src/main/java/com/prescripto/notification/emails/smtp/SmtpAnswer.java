package com.prescripto.notification.emails.smtp;

import com.prescripto.notification.emails.DeliveryResult;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Reads a mail server's refusal. Only reply codes are kept: the words around them often repeat the address.
 *
 * <p>A 5xx to the recipient or to the content is final. A 5xx to the sender or to the sign-in is our own mistake and
 * concerns every mail, so it is worth trying again once somebody has put it right.
 */
final class SmtpAnswer {
    private static final Pattern CODES = Pattern.compile("^(\\d{3})(?:[ -](\\d\\.\\d{1,3}\\.\\d{1,3})\\b)?");

    private SmtpAnswer() {}

    static DeliveryResult judge(MailException failure, boolean handedOver) {
        if (failure instanceof MailAuthenticationException) {
            return new DeliveryResult.TryLater("the mail server refused our sign-in");
        }
        if (failure instanceof MailSendException sent
                && sent.getFailedMessages().isEmpty()) {
            return new DeliveryResult.Accepted(); // the mail was taken; only the goodbye went wrong
        }
        var recipient = find(failure, SMTPAddressFailedException.class);
        if (recipient.isPresent()) {
            return refusal("the address", recipient.get().getReturnCode(), recipient.get());
        }
        var content = find(failure, SMTPSendFailedException.class).filter(SmtpAnswer::isAboutContent);
        if (content.isPresent() && content.get().getReturnCode() > 0) {
            return refusal("the mail", content.get().getReturnCode(), content.get());
        }
        return handedOver
                ? new DeliveryResult.Unclear("the mail server's answer got lost after the whole mail")
                : new DeliveryResult.TryLater("the mail server did not take the mail (" + kind(failure) + ")");
    }

    private static boolean isAboutContent(SMTPSendFailedException refusal) {
        return refusal.getCommand().equals(".") || refusal.getCommand().equals("DATA");
    }

    private static DeliveryResult refusal(String what, int code, MessagingException answer) {
        var why = "the mail server refused " + what + ": " + codes(answer, code);
        return code >= 500 && code < 600 ? new DeliveryResult.Refused(why) : new DeliveryResult.TryLater(why);
    }

    private static String codes(MessagingException answer, int code) {
        var words = CODES.matcher(Objects.requireNonNullElse(answer.getMessage(), ""));
        return words.find() ? words.group() : String.valueOf(code);
    }

    private static String kind(MailException failure) {
        return causes(failure)
                .reduce((outer, inner) -> inner)
                .map(NestedExceptionUtils::getMostSpecificCause)
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("unknown");
    }

    private static <E extends Exception> Optional<E> find(MailException failure, Class<E> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** Every exception on the way down; mail exceptions chain by {@code getNextException}, not by cause. */
    private static Stream<Exception> causes(MailException failure) {
        var roots = failure instanceof MailSendException sent
                ? Arrays.stream(sent.getMessageExceptions())
                : Stream.<Exception>of(failure);
        return roots.flatMap(root -> Stream.iterate(
                root,
                Objects::nonNull,
                each -> each instanceof MessagingException mail ? mail.getNextException() : null));
    }
}
