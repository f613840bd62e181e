package dev.interlock.document;

import dev.interlock.source.Location;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Name the place that a derived node comes from. */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface Source permits Source.OfNode, Source.OfKey, Source.OfPlace {

    /** Create a source from the node of another document. */
    static Source of(Node node) {
        return new OfNode(node);
    }

    /** Create a source from the name of a member, where the name and not its value says something. */
    static Source ofKey(Node member) {
        return new OfKey(member);
    }

    /** Create a source from a place that no document describes, such as a line of code. */
    static Source of(Location location) {
        return new OfPlace(location);
    }

    /** Locate the place. */
    Location location();

    /** Find the node at the place. */
    Optional<Node> node();

    /** Locate what a finding at the place shows. */
    default Location contentLocation() {
        return location();
    }

    /** Tell the path inside the file, from its root; empty where the place is no node. */
    default List<String> path() {
        Optional<Node> node = node();
        return node.isPresent() ? node.get().path() : List.of();
    }

    /**
     * A place that is the node of a document.
     *
     * @param origin the node, which exists and whose document is no derived one
     */
    record OfNode(Node origin) implements Source {
        @Override
        public Location location() {
            return origin.location();
        }

        @Override
        public Optional<Node> node() {
            return Optional.of(origin);
        }

        @Override
        public Location contentLocation() {
            return origin.contentLocation();
        }

        // Written out, as every start compares sources and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfNode source && source.origin.equals(origin);
        }

        @Override
        public int hashCode() {
            return origin.hashCode();
        }
    }

    /**
     * A place that is the name of a member.
     *
     * @param origin the member, which exists and whose document is no derived one
     */
    record OfKey(Node origin) implements Source {
        @Override
        public Location location() {
            return origin.keyLocation();
        }

        @Override
        public Optional<Node> node() {
            return Optional.of(origin);
        }

        // Written out, as every start compares sources and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfKey source && source.origin.equals(origin);
        }

        @Override
        public int hashCode() {
            return origin.hashCode();
        }
    }

    /** A place that is known by its location alone. */
    record OfPlace(Location location) implements Source {
        @Override
        public Optional<Node> node() {
            return Optional.empty();
        }

        // Written out, as every start compares sources and the first use of a generated method is dear.
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof OfPlace source && source.location.equals(location);
        }

        @Override
        public int hashCode() {
            return location.hashCode();
        }
    }
}
