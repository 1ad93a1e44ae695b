package com.prescripto.devstack.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PrivateFoldersTests {
    private final PrivateFolders folders = PrivateFolders.ofThisUser();

    @Test
    void a_folder_whose_path_has_spaces_gets_a_home_elsewhere_that_is_always_the_same() {
        Path wanted = Path.of("/tmp/my clinic/.local/nodes/rabbitmq");
        Path home = folders.homeFor(wanted);
        assertThat(home.toString()).doesNotContain(" ").endsWith("/rabbitmq");
        assertThat(folders.homeFor(wanted)).isEqualTo(home);
        Path other = folders.homeFor(Path.of("/tmp/other clinic/.local/nodes/rabbitmq"));
        assertThat(other).isNotEqualTo(home);
        Folders.delete(home.resolveSibling(""));
        Folders.delete(other.resolveSibling(""));
    }

    @Test
    void a_plain_folder_that_everybody_can_reach_is_home_itself_also_when_its_server_has_closed_it(@TempDir Path open)
            throws Exception {
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwx--x--x"));
        Path wanted = open.resolve("nodes/postgres");
        assertThat(folders.homeFor(wanted)).isEqualTo(wanted);
        Files.createDirectory(
                wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertThat(folders.homeFor(wanted)).isEqualTo(wanted);
    }

    @Test
    void below_a_folder_that_is_closed_to_others_nothing_fits_if_we_are_root(@TempDir Path closed) throws Exception {
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(PrivateFolders.fits(closed.resolve("data"))).isEqualTo(!Users.isRoot());
    }

    @Test
    void folders_of_the_highest_version_come_last(@TempDir Path versions) throws Exception {
        for (String version : new String[] {"9", "15", "10"}) {
            Files.createDirectory(versions.resolve(version));
        }
        assertThat(Folders.in(versions, "[0-9]*"))
                .extracting(Path::getFileName)
                .map(Path::toString)
                .containsExactly("9", "10", "15");
    }
}
