package dev.interlock.rules.code;

import dev.interlock.rules.code.ClassFacts.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One listener to topics or queues.
 *
 * @param kind the kind of broker: kafka, jms, rabbit
 * @param topics what it listens to
 * @param method the method that takes the messages; empty where the class is annotated
 */
record Listener(String kind, List<String> topics, Optional<MethodFacts> method) {

    private record Kind(String name, List<String> members) {}

    private static final Map<String, Kind> KINDS = Map.of(
            "org.springframework.kafka.annotation.KafkaListener",
            new Kind("kafka", List.of("topics", "topicPattern")),
            "org.springframework.jms.annotation.JmsListener",
            new Kind("jms", List.of("destination")),
            "org.springframework.amqp.rabbit.annotation.RabbitListener",
            new Kind("rabbit", List.of("queues")));

    private static final Map<String, String> CONTAINERS = Map.of(
            "org.springframework.kafka.annotation.KafkaListeners", "value",
            "org.springframework.jms.annotation.JmsListeners", "value",
            "org.springframework.amqp.rabbit.annotation.RabbitListeners", "value");

    /** Find the listeners of a class. */
    static List<Listener> of(ClassFacts type, Types types) {
        List<Listener> listeners = new ArrayList<>();
        add(types.withMeta(type.annotations()), Optional.empty(), listeners);
        for (MethodFacts method : type.methods()) {
            if (!method.isSynthetic()) {
                add(types.withMeta(method.annotations()), Optional.of(method), listeners);
            }
        }
        return listeners;
    }

    private static void add(List<AnnotationFacts> annotations, Optional<MethodFacts> method, List<Listener> out) {
        for (AnnotationFacts annotation : annotations) {
            String container = CONTAINERS.get(annotation.type());
            if (container != null) {
                add(annotation.annotations(container), method, out);
            }
            Kind kind = KINDS.get(annotation.type());
            if (kind != null) {
                List<String> topics = annotation.texts(kind.members.toArray(String[]::new));
                out.add(new Listener(kind.name, topics, method));
            }
        }
    }
}
