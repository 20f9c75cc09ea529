package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.platform.Language;
import java.security.SecureRandom;
import java.util.List;

/** Two friendly words that stand on every real message to one person, so that a fake can be told. */
public final class CheckWords {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final List<String> FIRST = words("""
            amber azure bright brisk calm cedar cheerful clever copper coral crimson dawn eager early gentle
            golden happy hazel honest indigo ivory jolly kind lilac lively lucky mellow misty noble olive
            patient pearl plum polite quiet rosy ruby sage scarlet silver snowy steady sunny swift tender tidy
            violet warm""");
    private static final List<String> SECOND = words("""
            badger beacon birch bridge brook candle cloud clover compass crane daisy dolphin falcon fern finch
            garden harbour heron hill island kettle lantern lark lemon magpie maple meadow moss otter owl pebble
            pine poppy quill rabbit river robin sparrow spruce squirrel swan teapot thistle tulip turtle walnut
            willow wren""");
    private static final List<String> FIRST_KO = words("""
            고운 고요한 귀여운 기쁜 깊은 넓은 노란 느긋한 다정한 단단한 달콤한 따뜻한 맑은 멋진 밝은 보드라운
            부드러운 부지런한 붉은 빛나는 산뜻한 상냥한 새하얀 생생한 성실한 소박한 시원한 싱그러운 씩씩한 아늑한
            아담한 영리한 온화한 용감한 은은한 잔잔한 정다운 즐거운 차분한 친절한 튼튼한 파란 평온한 포근한 푸른
            행복한 향긋한 활기찬""");
    private static final List<String> SECOND_KO = words("""
            강물 개나리 거북이 고래 구름 기러기 까치 나무 나비 다람쥐 단풍 달빛 도토리 돌고래 두루미 등대 등불 매화
            모래 무지개 바다 바람 반딧불 별빛 봄비 부엉이 사슴 산책 새벽 소나무 솔방울 수달 시냇물 언덕 연못 오솔길
            은행잎 이슬 제비 조약돌 진달래 찻잔 참새 코스모스 토끼 파도 햇살 호수""");

    private CheckWords() {}

    public static String random(Language language) {
        return language == Language.KO ? pick(FIRST_KO) + " " + pick(SECOND_KO) : pick(FIRST) + " " + pick(SECOND);
    }

    private static String pick(List<String> words) {
        return words.get(RANDOM.nextInt(words.size()));
    }

    private static List<String> words(String list) {
        return List.of(list.split("\\s+"));
    }
}
