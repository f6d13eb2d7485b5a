package dev.letterbox.importing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The text of a YAML document, to be changed in places. Positions are code points. */
final class YamlText {
  /** Instead of what is from start to end. */
  private record Edit(int start, int end, String text) {}

  private final int[] text;
  private final MappingNode root;
  private final List<Edit> edits = new ArrayList<>();

  /**
   * Reads a document.
   *
   * @throws IllegalArgumentException when its root is not a mapping
   */
  YamlText(String yaml) {
    String lines = yaml.endsWith("\n") ? yaml : yaml + "\n";
    text = lines.codePoints().toArray();
    Node node =
        new Compose(LoadSettings.builder().build())
            .composeString(lines)
            .orElseThrow(() -> new IllegalArgumentException("The document is empty."));
    if (!(node instanceof MappingNode mapping)) {
      throw new IllegalArgumentException("The document is not an object.");
    }
    root = mapping;
  }

  MappingNode root() {
    return root;
  }

  static Optional<NodeTuple> member(MappingNode mapping, String name) {
    return mapping.getValue().stream()
        .filter(
            tuple -> tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(name))
        .findFirst();
  }

  /** The mapping at these names. */
  Optional<MappingNode> mapping(String... names) {
    Optional<MappingNode> found = Optional.of(root);
    for (String name : names) {
      found =
          found
              .flatMap(mapping -> member(mapping, name))
              .map(NodeTuple::getValueNode)
              .filter(MappingNode.class::isInstance)
              .map(MappingNode.class::cast);
    }
    return found;
  }

  /** Adds members at the end of a mapping. */
  void append(MappingNode mapping, JsonNode members) {
    if (isFlow(mapping)) {
      int end = index(mapping.getEndMark()) - 1;
      insert(end, (mapping.getValue().isEmpty() ? "" : ", ") + Block.flow(members));
      return;
    }
    int end = end(mapping);
    insert(
        end,
        (end > 0 && text[end - 1] == '\n' ? "" : "\n") + Block.members(members, column(mapping)));
  }

  /** Adds members at the end of a mapping, behind a blank line if its last one is. */
  void appendApart(MappingNode mapping, JsonNode members) {
    if (!isFlow(mapping)) {
      int last = lineStart(index(mapping.getValue().getLast().getKeyNode().getStartMark()));
      if (last > 1 && text[last - 2] == '\n') {
        edits.add(new Edit(end(mapping), end(mapping), "\n"));
      }
    }
    append(mapping, members);
  }

  /** Adds members at the beginning of a mapping. */
  void prepend(MappingNode mapping, JsonNode members) {
    if (isFlow(mapping)) {
      insert(
          index(mapping.getStartMark()) + 1,
          Block.flow(members) + (mapping.getValue().isEmpty() ? "" : ", "));
      return;
    }
    int first = index(mapping.getValue().getFirst().getKeyNode().getStartMark());
    String block = Block.members(members, column(mapping));
    insert(first, block.stripLeading() + " ".repeat(column(mapping)));
  }

  /** Adds members to the root, before one of its members and the comments above that. */
  void before(NodeTuple rootMember, JsonNode members) {
    int start = index(rootMember.getKeyNode().getStartMark());
    while (start > 1) {
      int line = lineStart(start - 1);
      if (text[line] != '#') {
        break;
      }
      start = line;
    }
    insert(start, Block.members(members, 0) + "\n");
  }

  void rename(NodeTuple member, String name) {
    replace(member.getKeyNode(), name);
  }

  void replace(Node scalar, String value) {
    edits.add(new Edit(index(scalar.getStartMark()), index(scalar.getEndMark()), value));
  }

  /** Other members instead of all those of a mapping. */
  void replaceMembers(MappingNode mapping, JsonNode members) {
    if (isFlow(mapping)) {
      int start = index(mapping.getStartMark());
      edits.add(new Edit(start, index(mapping.getEndMark()), "{" + Block.flow(members) + "}"));
    } else {
      int start = index(mapping.getValue().getFirst().getKeyNode().getStartMark());
      String block = Block.members(members, column(mapping)).strip();
      edits.add(new Edit(start, end(mapping), block));
    }
  }

  /** Removes a member of a block mapping, with the lines that it is on. */
  void remove(NodeTuple member) {
    int end = end(member.getValueNode());
    edits.add(
        new Edit(
            lineStart(index(member.getKeyNode().getStartMark())),
            Math.min(text.length, end + 1),
            ""));
  }

  /** The text with all changes. */
  String edited() {
    StringBuilder out = new StringBuilder();
    int position = 0;
    // Stable: what was inserted first at a place stands first.
    edits.sort(Comparator.comparingInt(Edit::start));
    for (Edit edit : edits) {
      append(out, position, edit.start());
      out.append(edit.text());
      position = edit.end();
    }
    append(out, position, text.length);
    return out.toString();
  }

  private void append(StringBuilder out, int from, int to) {
    for (int i = from; i < to; i++) {
      out.appendCodePoint(text[i]);
    }
  }

  private void insert(int position, String added) {
    // Lines are inserted before a line break that is there already.
    boolean doubled = position < text.length && text[position] == '\n' && added.endsWith("\n");
    edits.add(
        new Edit(position, position, doubled ? added.substring(0, added.length() - 1) : added));
  }

  /** Where the last line of a node ends, before its line break. */
  private int end(Node node) {
    int end =
        switch (node) {
          case CollectionNode<?> collection when isFlow(collection) ->
              index(collection.getEndMark());
          case MappingNode mapping -> end(mapping.getValue().getLast().getValueNode());
          case SequenceNode sequence -> end(sequence.getValue().getLast());
          case ScalarNode scalar -> scalarEnd(scalar);
          default -> throw new IllegalArgumentException("Unexpected " + node);
        };
    if (end > 0 && end <= text.length && text[end - 1] == '\n') {
      return end;
    }
    while (end < text.length && text[end] != '\n') {
      end++;
    }
    return end;
  }

  /** A block scalar ends behind the empty lines that follow it; they stay below what is added. */
  private int scalarEnd(ScalarNode scalar) {
    int end = index(scalar.getEndMark());
    boolean isBlock =
        scalar.getScalarStyle() == ScalarStyle.LITERAL
            || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    if (!isBlock || scalar.getValue().endsWith("\n\n")) {
      return end;
    }
    while (Character.isWhitespace(text[end - 1])) {
      end--;
    }
    return end;
  }

  private int lineStart(int position) {
    int start = position;
    while (start > 0 && text[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private static boolean isFlow(CollectionNode<?> node) {
    return node.getFlowStyle() == FlowStyle.FLOW;
  }

  private static int column(MappingNode mapping) {
    return mapping.getValue().getFirst().getKeyNode().getStartMark().orElseThrow().getColumn();
  }

  private static int index(Optional<Mark> mark) {
    return mark.orElseThrow().getIndex();
  }
}
