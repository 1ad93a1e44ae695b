package com.prescripto.devstack.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.devstack.servers.Checkout;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SignInTests {

    @Test
    void people_are_read_in_their_order_whatever_else_is_told_about_them() {
        assertThat(SignIn.parse("""
                        [ {"role": "ADMIN", "email": "a@b.c", "password": "x y", "name": "Ada"},
                          {"password":"p","email":"d@b.c","role":"DOCTOR"}, {"role": "PATIENT"} ]"""))
                .containsExactly(new SignIn("ADMIN", "a@b.c", "x y"), new SignIn("DOCTOR", "d@b.c", "p"));
    }

    @Test
    void the_demo_clinic_names_someone_for_each_role() throws Exception {
        assertThat(SignIn.all(Checkout.root())).extracting(SignIn::role).contains("ADMIN", "DOCTOR", "PATIENT");
    }
}
