package dev.footnote.console.evaluating;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the folder for the results of each set. */
final class ResultFolders {

    private ResultFolders() {}

    /**
     * One folder for each set, in their order; sets of the same name get different folders.
     *
     * @param out the folder of the only set, or the parent of the folders of several sets; by default they are in
     *     {@code evaluation}
     * @param time distinguishes runs in the default folder
     */
    static List<Path> choose(List<String> sets, Optional<Path> out, String time) {
        if (out.isPresent() && sets.size() == 1) {
            return List.of(out.get());
        }
        Path parent = out.orElse(Path.of("evaluation"));
        String suffix = out.isPresent() ? "" : "-" + time;
        List<Path> folders = new ArrayList<>();
        Set<String> usedNames = new HashSet<>();
        for (String set : sets) {
            String name = set;
            for (int i = 2; !usedNames.add(name); i++) {
                name = set + "-" + i;
            }
            folders.add(parent.resolve(name + suffix));
        }
        return folders;
    }
}
