package io.duban.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {

  @Test
  void postgres_is_durable_and_its_service_role_is_bounded() throws Exception {
    try (var postgres = EmbeddedPostgres.temporary()) {
      Databases.create(postgres::superuser, "tasks", "owner", "service");
      Databases.create(postgres::superuser, "tasks", "owner", "service");
      try (var connection = postgres.superuser("tasks");
          var statement = connection.createStatement()) {
        for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
          var row = statement.executeQuery("show " + setting);
          row.next();
          assertThat(row.getString(1)).as(setting).isEqualTo("on");
        }
        var row =
            statement.executeQuery("select has_schema_privilege('duban_tasks','public','create')");
        row.next();
        assertThat(row.getBoolean(1)).isFalse();
      }
    }
  }

  @Test
  void kafka_keeps_what_it_acknowledged_through_a_crash() throws Exception {
    try (var kafka = EmbeddedKafka.temporary()) {
      var bootstrap = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap());
      try (var admin = Admin.create(bootstrap)) {
        admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1))).all().get();
      }
      try (var producer =
          new KafkaProducer<>(bootstrap, new StringSerializer(), new StringSerializer())) {
        producer.send(new ProducerRecord<>("kept", "key", "value")).get(30, TimeUnit.SECONDS);
      }
      kafka.crash();
      try (var consumer =
          new KafkaConsumer<>(bootstrap, new StringDeserializer(), new StringDeserializer())) {
        var partition = new TopicPartition("kept", 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        assertThat(consumer.poll(Duration.ofSeconds(30)).count()).isEqualTo(1);
      }
    }
  }

  @Test
  void kafka_takes_the_largest_event_on_a_topic_without_a_limit_of_its_own() throws Exception {
    try (var kafka = EmbeddedKafka.temporary()) {
      var bootstrap = Map.<String, Object>of("bootstrap.servers", kafka.bootstrap());
      try (var admin = Admin.create(bootstrap)) {
        admin.createTopics(List.of(new NewTopic("large", 1, (short) 1))).all().get();
      }
      var settings = new HashMap<>(bootstrap);
      settings.put("max.request.size", 8 << 20);
      try (var producer =
          new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
        var event = new ProducerRecord<>("large", "key", "v".repeat((8 << 20) - 200));
        assertThat(producer.send(event).get(30, TimeUnit.SECONDS).offset()).isZero();
      }
    }
  }
}
